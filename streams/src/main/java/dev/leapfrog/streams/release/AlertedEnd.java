package dev.leapfrog.streams.release;

import java.time.LocalDate;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert.Status;
import org.jspecify.annotations.Nullable;

/**
 * What has been told of the end of a model on one channel.
 *
 * @param model as which it was told first, which may have proved to be another since; part of the id of the happening
 * @param opened the announcement that was told first; part of the id of the happening
 * @param status what was told last
 * @param day the day that was told; null when none was given
 * @param source whose day that is
 * @param listed whether an offer was seen on that channel since
 * @param alerted whether anybody was alerted to it: what a first load holds is known, and nobody is
 * @param ended whether it was told that the end has come
 * @param provisional how often it was told as provisional
 * @param confirmed how often it was told as confirmed
 * @param retracted how often it was taken back
 */
record AlertedEnd(
        ModelId model,
        LocalDate opened,
        Status status,
        @Nullable LocalDate day,
        String source,
        boolean listed,
        boolean alerted,
        boolean ended,
        int provisional,
        int confirmed,
        int retracted) {
    static AlertedEnd nothing(ModelId model, LocalDate opened, String source) {
        return new AlertedEnd(model, opened, Status.RETRACTED, null, source, false, false, false, 0, 0, 0);
    }

    /** Whether it stands in the word of a list alone, and its day has come. */
    boolean isDueByList(LocalDate today) {
        return status == Status.PROVISIONAL && !ended && day != null && !day.isAfter(today);
    }

    /** Whether an end stands as told. */
    boolean stands() {
        return status != Status.RETRACTED;
    }

    /** How many alerts of that status there were before. */
    int revision(Status of) {
        return switch (of) {
            case PROVISIONAL -> provisional;
            case CONFIRMED -> confirmed;
            case RETRACTED -> retracted;
            case HELD, FINAL -> 0;
        };
    }

    AlertedEnd told(Status now, @Nullable LocalDate on, String by) {
        return new AlertedEnd(
                model,
                opened,
                now,
                on,
                by,
                listed,
                alerted,
                false,
                provisional + (now == Status.PROVISIONAL ? 1 : 0),
                confirmed + (now == Status.CONFIRMED ? 1 : 0),
                retracted + (now == Status.RETRACTED ? 1 : 0));
    }

    AlertedEnd over() {
        return new AlertedEnd(
                model, opened, status, day, source, listed, alerted, true, provisional, confirmed, retracted);
    }

    /** The same when it is known whether anybody lists an offer. */
    AlertedEnd seen(boolean offer) {
        return new AlertedEnd(
                model, opened, status, day, source, listed || offer, alerted, ended, provisional, confirmed, retracted);
    }

    /** The same when somebody was alerted. */
    AlertedEnd withAlert() {
        return new AlertedEnd(
                model, opened, status, day, source, listed, true, ended, provisional, confirmed, retracted);
    }
}
