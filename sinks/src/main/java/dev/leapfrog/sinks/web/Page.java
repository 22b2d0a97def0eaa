package dev.leapfrog.sinks.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in the order of the list
 * @param total how many the whole list has now
 * @param next the cursor of the next page; null when this is the last one
 */
public record Page<T>(List<T> items, int total, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /** The type of a page of such items. */
    static ParameterizedType of(Class<?> item) {
        return new OfItems(item);
    }

    private record OfItems(Class<?> item) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {item};
        }

        @Override
        public Type getRawType() {
            return Page.class;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }
}
