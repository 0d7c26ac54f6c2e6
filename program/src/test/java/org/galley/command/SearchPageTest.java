package org.galley.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.galley.search.Search;
import org.galley.stand.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SearchPageTest {

  @TempDir Path folder;

  @Test
  void searchPage_showsWhatWasFoundAndIsKeptByNobody() throws Exception {
    try (House house = House.open(SamplePapers.make(folder));
        Search search = house.search();
        Stand stand = Stand.start(Stands.offer(house, house.pageCache(), search), "127.0.0.1", 0)) {
      String at = "http://127.0.0.1:" + stand.port();
      assertThat(get(at + "/search?q=lantern").statusCode()).isEqualTo(503);
      search.start();
      search.await();
      HttpResponse<String> found = get(at + "/search?q=lantern&from=never");
      assertThat(found.statusCode()).isEqualTo(200);
      assertThat(found.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(found.body())
          .contains("value=\"lantern\"", "</mark>", "Stories found: ", "not a date")
          .contains("<meta name=\"robots\" content=\"noindex\">");
      assertThat(get(at + "/search?q=%3Cscript%3Ealert").body()).doesNotContain("<script>alert");
      assertThat(get(at + "/ru/search?q=%D0%BC%D0%B0%D1%8F%D0%BA%D0%B0").body()).contains("<mark>");
      assertThat(get(at + "/search?q=%ff%&page=%zz").statusCode()).isIn(200, 400);
      assertThat(get(at + "/").body()).contains("action=\"/search\"");
      assertThat(get(at + "/no/search").statusCode()).isEqualTo(404);
      assertThat(get(at + "/nothing").body()).contains("class=\"ask\"");
    }
  }

  private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address.replace("%&", "%25&").replace("%zz", "%25zz")))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
