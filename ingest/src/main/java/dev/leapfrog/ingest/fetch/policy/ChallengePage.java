package dev.leapfrog.ingest.fetch.policy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.leapfrog.ingest.response.OneLine;

/**
 * Pages that are served in place of the page, with status 200 as well as 403: checks whether we are a bot, and logins.
 * They are recognised by headers, scripts and titles that the common systems use for nothing else; what such systems
 * add to ordinary pages does not count. Pure.
 */
public final class ChallengePage {
    /** Challenges have 8 to 40 KiB; looking further finds nothing but pages that write about them. */
    private static final int LARGEST = 128 << 10;
    /** Within which an HTML page says that it is one. */
    private static final int OPENING = 1 << 10;

    private static final List<String> ACTIONS = List.of("challenge", "captcha", "deny", "block");
    private static final Map<String, String> HEADERS = Map.of(
            "cf-mitigated", "Cloudflare",
            "x-amzn-waf-action", "AWS WAF",
            "x-vercel-mitigated", "Vercel");
    private static final List<Mark> SCRIPTS = List.of(
            new Mark("_cf_chl_opt", "Cloudflare challenge"),
            new Mark("captcha-delivery.com", "DataDome challenge"),
            new Mark("incapsula incident id", "Imperva refusal"),
            new Mark("px-captcha", "HUMAN challenge"),
            new Mark("gokuprops", "AWS WAF challenge"),
            new Mark("/.well-known/vercel/security/", "Vercel checkpoint"),
            new Mark("anubis_challenge", "Anubis challenge"),
            new Mark("sec-if-cpt-container", "Akamai challenge"),
            new Mark("errors.edgesuite.net", "Akamai refusal"),
            new Mark("check.ddos-guard.net", "DDoS-Guard challenge"));
    private static final List<String> TITLES = List.of(
            "just a moment",
            "attention required! | cloudflare",
            "access denied",
            "pardon our interruption",
            "vercel security checkpoint",
            "making sure you",
            "robot check",
            "are you a robot",
            "are you human",
            "human verification",
            "bot verification",
            "security check",
            "security verification",
            "verifying you are human",
            "verify you are human",
            "checking your browser",
            "ddos protection",
            "client challenge",
            "one moment, please",
            "you have been blocked",
            "sucuri website firewall");
    private static final List<String> LOGINS = List.of("sign in", "log in", "login", "signin");

    private ChallengePage() {}

    /** A text that gives a system away, in lower case. */
    private record Mark(String text, String system) {}

    /**
     * What is served instead of the page, in a few words; empty when it may be the page.
     *
     * @param headers by their names in lower case; as many as are known
     */
    public static Optional<String> recognise(int status, Map<String, String> headers, byte[] body) {
        Optional<String> stated = HEADERS.entrySet().stream()
                .filter(header -> ACTIONS.contains(
                        headers.getOrDefault(header.getKey(), "").strip().toLowerCase(Locale.ROOT)))
                .map(header -> header.getValue() + " challenge")
                .findFirst();
        if (stated.isPresent() || body.length > LARGEST) {
            return stated;
        }
        String page = new String(body, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return isHtml(page) ? recognise(status, page) : Optional.empty();
    }

    private static Optional<String> recognise(int status, String page) {
        for (Mark script : SCRIPTS) {
            if (page.contains(script.text())) {
                return Optional.of(script.system());
            }
        }
        String title = title(page);
        if (TITLES.stream().anyMatch(title::startsWith)) {
            return Optional.of("a page titled \"" + OneLine.of(title) + "\"");
        }
        boolean asksForPassword = page.contains("type=\"password\"") || page.contains("type='password'");
        return status == 200 && asksForPassword && LOGINS.stream().anyMatch(title::contains)
                ? Optional.of("a login")
                : Optional.empty();
    }

    private static boolean isHtml(String page) {
        String opening = page.substring(0, Math.min(OPENING, page.length()));
        return opening.contains("<html") || opening.contains("<!doctype html");
    }

    private static String title(String page) {
        int start = page.indexOf("<title");
        int from = start < 0 ? -1 : page.indexOf('>', start);
        int to = from < 0 ? -1 : page.indexOf('<', from);
        return to < 0 ? "" : page.substring(from + 1, to).strip();
    }
}
