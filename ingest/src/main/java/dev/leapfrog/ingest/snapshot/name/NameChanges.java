package dev.leapfrog.ingest.snapshot.name;

import java.util.List;
import java.util.SortedMap;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.ingest.resolve.Names;
import dev.leapfrog.ingest.snapshot.fact.MergedModels;

/**
 * What one response changes of what names mean.
 *
 * @param names what names mean once the response is written
 * @param merged all models that are merged into others by then
 * @param checked whether what was published has been held against what users say of names
 * @param learned what the response shows of names
 * @param forgotten keys of what was learned before and no longer holds
 * @param newly models that this response shows to be others, each with what it became
 */
public record NameChanges(
        Names names,
        MergedModels merged,
        boolean checked,
        List<LearnedAlias> learned,
        List<String> forgotten,
        SortedMap<ModelId, Model> newly) {}
