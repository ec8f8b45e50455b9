"""A window of WebKitGTK that can be driven, as Safari would be: with file storage, a profile that stays, a camera.

It runs in the system's own Python, which has GTK. MiniBrowser forgets everything when it is driven, leaves out the file
storage that Safari has, and is never as narrow as a phone.
"""

import sys
from typing import Any

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402 -- a version is asked for first

AS_SAFARI = ("FileSystem", "AccessHandle", "StorageAPI", "StorageAPIEstimate", "AllowWebGLInWorkers")
"""What Safari has, and WebKitGTK only on wish."""


def main(folder: str) -> None:
    """Wait to be driven; what it keeps lies in a folder, or nowhere where that is called "private"."""
    if folder == "private":
        data = WebKit2.WebsiteDataManager.new_ephemeral()
    else:
        data = WebKit2.WebsiteDataManager(base_data_directory=folder, base_cache_directory=folder)
    context = WebKit2.WebContext(website_data_manager=data)
    context.set_automation_allowed(allowed=True)
    settings = WebKit2.Settings(
        enable_write_console_messages_to_stdout=True,
        enable_mock_capture_devices=True,
        enable_media_stream=True,
        media_playback_requires_user_gesture=True,
    )
    features = WebKit2.Settings.get_all_features()
    for place in range(features.get_length()):
        feature = features.get(place)
        if feature.get_identifier() in AS_SAFARI:
            settings.set_feature_enabled(feature, enabled=True)
    context.connect("automation-started", _started, context, settings)
    Gtk.main()


def _started(_: object, session: Any, context: Any, settings: Any) -> None:  # noqa: ANN401 -- GTK has no types
    info = WebKit2.ApplicationInfo()
    info.set_name("Cambré's test window")
    info.set_version(1, 0, 0)
    session.set_application_info(info)
    session.connect("create-web-view", lambda _: _view(context, settings))


def _view(context: Any, settings: Any) -> Any:  # noqa: ANN401 -- GTK has no types
    view = WebKit2.WebView(web_context=context, settings=settings, is_controlled_by_automation=True)
    window = Gtk.Window()
    window.set_decorated(False)
    window.set_default_size(360, 740)
    window.add(view)
    view.connect("permission-request", lambda _, request: request.allow() or True)
    view.connect("close", lambda _: window.destroy())
    view.connect("print", lambda *_: True)
    window.show_all()
    return view


main(sys.argv[1])
