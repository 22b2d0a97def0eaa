package dev.leapfrog.app.config.route;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Family;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.message.Template;
import dev.leapfrog.sinks.message.Wording;
import dev.leapfrog.sinks.route.Route;
import dev.leapfrog.sinks.route.Selection;
import dev.leapfrog.sinks.route.Selection.Content;
import dev.leapfrog.sinks.webhook.DiscordFormat;
import dev.leapfrog.sinks.webhook.SlackFormat;
import dev.leapfrog.sinks.webhook.TeamsFormat;
import org.jspecify.annotations.Nullable;

/**
 * One of the routes, as written.
 *
 * @param content stories when absent
 * @param severity the least; notice when absent
 * @param title a template
 * @param text a template
 */
public record RouteSection(
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("content") @Nullable String content,
        @JsonProperty("severity") @Nullable String severity,
        @JsonProperty("families") @Nullable List<String> families,
        @JsonProperty("kinds") @Nullable List<String> kinds,
        @JsonProperty("boards") @Nullable List<String> boards,
        @JsonProperty("labs") @Nullable List<String> labs,
        @JsonProperty("countries") @Nullable List<String> countries,
        @JsonProperty("models") @Nullable List<String> models,
        @JsonProperty("mine") @Nullable Boolean mine,
        @JsonProperty("digest") @Nullable DigestSection digest,
        @JsonProperty("quiet") @Nullable QuietSection quiet,
        @JsonProperty("title") @Nullable String title,
        @JsonProperty("text") @Nullable String text,
        @JsonProperty("webhook") @Nullable EndpointSection webhook,
        @JsonProperty("slack") @Nullable EndpointSection slack,
        @JsonProperty("discord") @Nullable EndpointSection discord,
        @JsonProperty("teams") @Nullable EndpointSection teams,
        @JsonProperty("ntfy") @Nullable EndpointSection ntfy,
        @JsonProperty("mail") @Nullable MailSection mail) {
    private static final String CHANNELS = "webhook, slack, discord, teams, ntfy, mail";

    /**
     * What they say, in their order.
     *
     * @param configuration the file, beside which files with secrets are looked for
     * @throws IllegalArgumentException when one cannot be so; the message names the route and the field
     */
    public static List<ConfiguredRoute> routes(List<RouteSection> written, Path configuration) {
        Set<String> names = new TreeSet<>();
        return written.stream()
                .map(section -> {
                    int number = written.indexOf(section);
                    String where = "routes[" + number + "]" + (section.name == null ? "" : " (" + section.name + ")");
                    try {
                        ConfiguredRoute route = section.route(configuration);
                        if (!names.add(route.route().name())) {
                            throw new IllegalArgumentException("name is that of another route");
                        }
                        return route;
                    } catch (IllegalArgumentException wrong) {
                        throw new IllegalArgumentException(where + ": " + wrong.getMessage(), wrong);
                    }
                })
                .toList();
    }

    private ConfiguredRoute route(Path configuration) {
        Route route = new Route(
                Words.required(name, "name"),
                selection(),
                digest == null ? null : digest.digest(),
                quiet == null ? null : quiet.hours());
        return new ConfiguredRoute(route, channel(configuration));
    }

    private Selection selection() {
        Content told = Words.one(content, Content.STORIES, "content");
        return new Selection(
                told,
                Words.one(severity, Severity.NOTICE, "severity"),
                Words.each(families, one -> Words.one(one, Family.class, "families")),
                Words.each(kinds, one -> kind(one, told)),
                Words.each(boards, RouteSection::board),
                Words.each(labs, one -> one.toLowerCase(Locale.ROOT)),
                Words.each(countries, RouteSection::country),
                Words.each(models, RouteSection::model),
                mine != null && mine);
    }

    private static String kind(String written, Content told) {
        return told == Content.STORIES
                ? Words.one(written, Story.Kind.class, "kinds").name()
                : Words.one(written, Alert.Kind.class, "kinds").name();
    }

    private static String board(String written) {
        if (!written.matches("[^/\\s]+(?:/[^/\\s]+){0,2}")) {
            throw new IllegalArgumentException(
                    "boards must hold publishers, arenas or boards such as lmarena/text/overall," + " not '" + written
                            + "'");
        }
        return written;
    }

    private static String country(String written) {
        String code = written.toUpperCase(Locale.ROOT);
        if (!Arrays.asList(Locale.getISOCountries()).contains(code)) {
            throw new IllegalArgumentException("countries must hold codes such as US or CN, not '" + written + "'");
        }
        return code;
    }

    private static ModelId model(String written) {
        try {
            return ModelId.parse(written);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "models must hold ids such as openai/gpt-4o (leapfrog models --search TEXT finds them), not '"
                            + written + "'",
                    wrong);
        }
    }

    private Wording wording() {
        return new Wording(template(title, "title"), template(text, "text"));
    }

    private static @Nullable Template template(@Nullable String written, String field) {
        try {
            return written == null ? null : new Template(written);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(field + ": " + wrong.getMessage(), wrong);
        }
    }

    private ConfiguredRoute.Opening channel(Path configuration) {
        long given = Stream.of(webhook, slack, discord, teams, ntfy, mail)
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            throw new IllegalArgumentException("goes to one of " + CHANNELS + "; " + given + " are given");
        }
        Wording wording = wording();
        if (webhook != null) {
            if (title != null || text != null) {
                throw new IllegalArgumentException("title and text are for people; a webhook is for programs");
            }
            return webhook.webhook(configuration);
        }
        if (slack != null) {
            return slack.chat(new SlackFormat(wording), configuration);
        }
        if (discord != null) {
            return discord.chat(new DiscordFormat(wording), configuration);
        }
        if (teams != null) {
            return teams.chat(new TeamsFormat(wording), configuration);
        }
        return ntfy != null ? ntfy.ntfy(wording, configuration) : mailOrFail(wording, configuration);
    }

    private ConfiguredRoute.Opening mailOrFail(Wording wording, Path configuration) {
        if (mail == null) {
            throw new IllegalArgumentException("goes to one of " + CHANNELS);
        }
        return mail.mail(wording, configuration);
    }
}
