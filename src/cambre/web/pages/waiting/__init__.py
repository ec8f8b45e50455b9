"""What a browser shows at an address that its own app will answer, until it does."""
