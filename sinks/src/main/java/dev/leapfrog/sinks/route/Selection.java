package dev.leapfrog.sinks.route;

import java.util.Set;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert.Family;
import dev.leapfrog.events.output.Alert.Severity;

/**
 * What a route is about. Of each list that is not empty, one of its values must fit.
 *
 * @param content stories, or the alerts that they are made of
 * @param atLeast what matters at least so much
 * @param families of alerts; a story is of the families that its kind is made of
 * @param kinds of stories, or of alerts, by name
 * @param boards boards, {@code lmarena/text/overall}, arenas, {@code lmarena/text}, or publishers, {@code lmarena}
 * @param labs ids of labs
 * @param countries of labs, ISO 3166 alpha-2
 * @param mine only what concerns a model that the user watches
 */
public record Selection(
        Content content,
        Severity atLeast,
        Set<Family> families,
        Set<String> kinds,
        Set<String> boards,
        Set<String> labs,
        Set<String> countries,
        Set<ModelId> models,
        boolean mine) {
    public Selection {
        families = Set.copyOf(families);
        kinds = Set.copyOf(kinds);
        boards = Set.copyOf(boards);
        labs = Set.copyOf(labs);
        countries = Set.copyOf(countries);
        models = Set.copyOf(models);
    }

    /** Everything of one sort that matters at least so much. */
    public static Selection of(Content content, Severity atLeast) {
        return new Selection(content, atLeast, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);
    }

    /** What a route tells. */
    public enum Content {
        STORIES,
        ALERTS
    }
}
