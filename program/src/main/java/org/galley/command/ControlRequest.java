package org.galley.command;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What another process may ask of a running paper.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "request")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ImportRequest.class, name = "import"),
  @JsonSubTypes.Type(value = SettingsRequest.class, name = "settings")
})
sealed interface ControlRequest permits ImportRequest, SettingsRequest {}
