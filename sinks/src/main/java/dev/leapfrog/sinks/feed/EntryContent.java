package dev.leapfrog.sinks.feed;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.provenance.Provenance;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What there is to read of an entry: sentences, then the pages that they rest on.
 *
 * @param evidence one for each page
 */
public record EntryContent(List<String> lines, List<Provenance> evidence) {
    public EntryContent {
        lines = List.copyOf(lines);
        evidence = List.copyOf(evidence);
    }

    /** @param alerts whose evidence is that of the lines */
    static EntryContent of(List<String> lines, List<Alert> alerts) {
        List<Provenance> pages = new ArrayList<>();
        alerts.stream()
                .flatMap(alert -> alert.evidence().stream())
                .map(Alert.Evidence::provenance)
                .filter(page -> pages.stream().noneMatch(page::isOfSamePage))
                .forEach(pages::add);
        return new EntryContent(lines, pages);
    }

    /** As plain text, one sentence a line. */
    public String text() {
        List<String> all = new ArrayList<>(lines);
        evidence.forEach(page -> all.add(cited(page)));
        return String.join("\n", all);
    }

    /** As a fragment of HTML, in which everything that was scraped is escaped. */
    public String html() {
        Element body = Document.createShell("").body();
        lines.forEach(line -> body.appendElement("p").text(line));
        if (!evidence.isEmpty()) {
            body.appendElement("p").text("Concluded from:");
            Element list = body.appendElement("ul");
            for (Provenance page : evidence) {
                Element item = list.appendElement("li");
                if (page.url().startsWith("https://") || page.url().startsWith("http://")) {
                    item.appendElement("a").attr("href", page.url()).text(page.url());
                    item.appendText(", " + described(page));
                } else {
                    item.text(cited(page));
                }
            }
        }
        return body.html();
    }

    private static String cited(Provenance page) {
        return page.url() + ", " + described(page);
    }

    private static String described(Provenance page) {
        return "read by " + page.source() + " at " + page.fetchedAt() + ", SHA-256 " + page.contentHash();
    }
}
