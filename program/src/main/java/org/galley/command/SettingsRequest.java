package org.galley.command;

/// Settings to put into force.
///
/// @param settings as [SettingsFile] writes them
record SettingsRequest(String settings) implements ControlRequest {}
