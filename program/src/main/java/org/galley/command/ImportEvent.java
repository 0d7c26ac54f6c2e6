package org.galley.command;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.galley.desk.ImportResult;

/// What an import tells while it runs: to the terminal, or to another process as a line of JSON.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ImportEvent.Item.class, name = "item"),
  @JsonSubTypes.Type(value = ImportEvent.Progress.class, name = "progress"),
  @JsonSubTypes.Type(value = ImportEvent.Done.class, name = "done"),
  @JsonSubTypes.Type(value = ImportEvent.Failed.class, name = "failed")
})
sealed interface ImportEvent {

  /// What became of one item; told once that is durable.
  record Item(ImportResult result) implements ImportEvent {}

  /// How far it is: told now and then.
  record Progress(long bytes, long ofBytes) implements ImportEvent {}

  /// All archives were gone through.
  record Done() implements ImportEvent {}

  /// It ended early. What was told of before stands.
  ///
  /// @param exit the exit code that says why
  record Failed(int exit, String message) implements ImportEvent {}
}
