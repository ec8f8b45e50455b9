"""What is known of somebody: answers, wishes, what their back can do, and what they train for."""
