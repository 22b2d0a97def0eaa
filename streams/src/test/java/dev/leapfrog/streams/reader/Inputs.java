package dev.leapfrog.streams.reader;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.streams.detector.DetectorChain;

/** Observations as a topology reads them, for tests. */
public final class Inputs {
    private Inputs() {}

    /** The observation, written and read. */
    public static InputRecord of(Observation event, long offset) {
        return read(EventJson.write(event), offset);
    }

    /** The observation in these bytes. */
    public static InputRecord read(byte[] json, long offset) {
        try {
            return new ObservationReader().read(json, offset);
        } catch (UnreadableEvent unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Gives a chain what its memory does not hold, as after a restart. */
    public static <C extends DetectorChain> C resumed(C chain, List<Observation> input) {
        chain.unwrittenFrom().ifPresent(from -> {
            for (int offset = (int) from; offset < input.size(); offset++) {
                chain.takeAgain(of(input.get(offset), offset));
            }
        });
        return chain;
    }

    /** Gives a chain observations from an offset on; what it concludes is given back. */
    public static List<Output> takeAll(DetectorChain chain, List<? extends Observation> events, long offset) {
        List<Output> outputs = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            outputs.addAll(chain.take(of(events.get(i), offset + i)));
        }
        return outputs;
    }
}
