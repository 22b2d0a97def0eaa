package dev.leapfrog.sinks.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * A list that is answered page by page as JSON, or whole as CSV.
 *
 * @param name of the file into which it is saved
 * @param type of its items
 * @param place where an item stands in the order of the list
 * @param order whether the first is the newest
 * @param columns of the table
 */
public record Listing<T>(
        String name, Class<T> type, Function<T, Cursor> place, Order order, List<CsvTable.Column<T>> columns) {
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private static final Parameter<Integer> LIMIT = Parameter.number(
                    "limit", 1, MOST, "How many items a page has at most; a CSV has all.")
            .or(USUAL);
    private static final Parameter<Parameter.Format> FORMAT = Parameter.oneOf(
                    "format", Parameter.Format.class, "The form of the answer; csv is the whole list as a table.")
            .or(Parameter.Format.JSON);
    private static final Parameter<String> COLUMNS =
            Parameter.text("columns", "Only these columns of a csv, with commas between them.");

    /** In which direction it goes. */
    public enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    public Listing {
        columns = List.copyOf(columns);
    }

    /**
     * The route that answers it.
     *
     * @param filters what it understands beside pages and forms
     */
    public Route route(String path, String about, List<Parameter<?>> filters, Function<Request, Answer> handler) {
        List<Parameter<?>> parameters = new ArrayList<>(filters);
        parameters.addAll(List.of(LIMIT, Cursor.PARAMETER, FORMAT, COLUMNS));
        return new Route(
                path,
                about,
                parameters,
                List.of(new Route.Body(Answer.JSON, Page.of(type)), new Route.Body(Answer.CSV, String.class)),
                handler);
    }

    /**
     * The part of the list that is asked for.
     *
     * @param items all of it, in any order
     */
    public Answer answer(Request request, Collection<T> items) {
        Comparator<T> byPlace = Comparator.comparing(place);
        Comparator<T> inOrder = order == Order.NEWEST_FIRST ? byPlace.reversed() : byPlace;
        List<T> sorted = items.stream().sorted(inOrder).toList();
        if (request.value(FORMAT) == Parameter.Format.CSV) {
            return CsvTable.answer(name + ".csv", wanted(request), sorted);
        }
        return Answer.json(page(sorted, request.value(LIMIT), request.orNull(Cursor.PARAMETER)));
    }

    private Page<T> page(List<T> sorted, int limit, @Nullable Cursor after) {
        List<T> items = new ArrayList<>();
        Cursor last = null;
        for (T item : sorted) {
            Cursor next = place.apply(item);
            Cursor here = last != null && last.compareTo(next) == 0 ? last.again() : next;
            if (items.size() == limit) {
                return new Page<>(items, sorted.size(), requireNonNull(last).written());
            }
            if (after == null || isBehind(here, after)) {
                items.add(item);
            }
            last = here;
        }
        return new Page<>(items, sorted.size(), null);
    }

    private List<CsvTable.Column<T>> wanted(Request request) {
        String names = request.orNull(COLUMNS);
        if (names == null) {
            return columns;
        }
        List<String> asked = List.of(names.split(",", -1));
        List<String> known = columns.stream().map(CsvTable.Column::name).toList();
        if (!known.containsAll(asked)) {
            throw Refusal.badValue(COLUMNS.name(), names, "one or more of " + String.join(", ", known));
        }
        return columns.stream().filter(column -> asked.contains(column.name())).toList();
    }

    private boolean isBehind(Cursor here, Cursor after) {
        int compared = order == Order.NEWEST_FIRST ? after.compareTo(here) : here.compareTo(after);
        return compared > 0 || (compared == 0 && here.nth() > after.nth());
    }
}
