package org.galley.desk.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The desk's own files for browsers.
@RestController
final class FilesController {

  private static final Duration YEAR = Duration.ofDays(365);

  private final DeskFiles files;

  FilesController(DeskFiles files) {
    this.files = files;
  }

  @GetMapping("/desk-assets/{name}")
  ResponseEntity<byte[]> file(@PathVariable("name") String name) {
    return files
        .find(name)
        .map(file ->
            ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
                .contentType(MediaType.parseMediaType(file.type()))
                .body(file.bytes()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
