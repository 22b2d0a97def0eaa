package dev.leapfrog.ingest.source.page;

import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.Unrecognised;
import dev.leapfrog.ingest.source.value.UnreadableException;

/** A source that is written in code: its names, and a reader that gives up on a page by throwing. */
public abstract class PageSource implements Source {
    private final String name;
    private final String parser;
    private final String about;

    /** See the methods of {@link Source} for the parameters. */
    protected PageSource(String name, String parser, String about) {
        this.name = name;
        this.parser = parser;
        this.about = about;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String parser() {
        return parser;
    }

    @Override
    public final String about() {
        return about;
    }

    @Override
    public final Parsing parse(String url, byte[] body, Parts before) {
        try {
            return read(url, body, before);
        } catch (UnreadableException unlikeThePage) {
            return new Unrecognised(unlikeThePage.reason());
        }
    }

    /**
     * Reads a page; see {@link #parse}.
     *
     * @throws UnreadableException when it is not what it should be
     */
    protected abstract Parsing read(String url, byte[] body, Parts before) throws UnreadableException;
}
