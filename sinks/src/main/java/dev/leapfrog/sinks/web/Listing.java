package dev.leapfrog.sinks.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

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
        parameters.addAll(List.of(LIMIT, Cursor.PARAMETER, FORMAT));
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
            return CsvTable.answer(name + ".csv", columns, sorted);
        }
        Cursor after = request.orNull(Cursor.PARAMETER);
        Stream<T> rest = after == null ? sorted.stream() : sorted.stream().filter(item -> isBehind(item, after));
        int limit = request.value(LIMIT);
        List<T> page = rest.limit(limit + 1L).toList();
        boolean more = page.size() > limit;
        List<T> shown = more ? page.subList(0, limit) : page;
        return Answer.json(new Page<>(
                shown, sorted.size(), more ? place.apply(shown.getLast()).written() : null));
    }

    private boolean isBehind(T item, Cursor after) {
        int compared = place.apply(item).compareTo(after);
        return order == Order.NEWEST_FIRST ? compared < 0 : compared > 0;
    }
}
