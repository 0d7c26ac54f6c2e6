package org.galley.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.galley.press.PageCache;
import org.galley.press.PageList;
import org.galley.press.PageList.Stretch;
import org.galley.site.Site;
import org.galley.site.SiteView;
import org.galley.stand.Stand;
import org.galley.store.DataDirectory;
import org.galley.store.Folders;
import picocli.CommandLine.Command;

/// Reads through a sample paper and ends: the launcher runs this once to learn which classes the
/// program needs, so that every later start is quick.
@Command(name = "train", hidden = true, description = "Reads through a sample paper and ends.")
final class TrainCommand implements Callable<Integer> {

  private static final int ROUNDS = 3;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("galley-train");
    try {
      DataDirectory data = new DataDirectory(folder.resolve("data"));
      Sample.create(data, "http://localhost:8080", new SecureRandom()).close();
      try (House house = House.open(data)) {
        read(house);
      }
      return 0;
    } finally {
      Folders.delete(folder);
    }
  }

  private static void read(House house) throws IOException, InterruptedException {
    PageCache pages = house.pageCache();
    new Warming(pages, house.site()).follow(house.journal());
    List<String> addresses = addresses(house.site());
    addresses.add(house.assets().sheet(house.site().view(SiteView::livery)).address());
    addresses.add("/no-such-page");
    for (int round = 0; round < ROUNDS; round++) {
      pages.clear();
      addresses.forEach(pages::get);
    }
    try (Stand stand =
            Stand.start(house.site(), pages, house.assets(), house.pictures(), "127.0.0.1", 0);
        ControlSocket _ = ControlSocket.open(house);
        HttpClient browser = HttpClient.newHttpClient()) {
      for (String coding : List.of("identity", "gzip", "br", "br")) {
        for (String address : addresses) {
          ask(browser, stand.port(), address, coding);
        }
      }
    }
  }

  private static List<String> addresses(Site site) {
    List<String> addresses = new ArrayList<>();
    Iterator<Stretch> stretches = new PageList(site, 0).stretches();
    while (stretches.hasNext()) {
      Stretch stretch = stretches.next();
      site.view(view -> {
        stretch.each(view, place -> addresses.add(place.address().encoded()));
        return view;
      });
    }
    return addresses;
  }

  private static void ask(HttpClient browser, int port, String address, String coding)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Accept-Encoding", coding)
            .build();
    int status = browser.send(request, BodyHandlers.discarding()).statusCode();
    if (status >= 500) {
      throw new IllegalStateException("the sample paper answered " + status + " at " + address);
    }
  }
}
