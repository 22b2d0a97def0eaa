/**
 * What a source is, and what reading one of its pages can come to.
 *
 * <p>In: the URL and the bytes of one response, and the parts of earlier pages that the source asked to keep. A
 * {@link dev.leapfrog.ingest.source.Source} turns them into a {@link dev.leapfrog.ingest.source.Parsing}: lists, a part
 * of a list, a pointer to other pages, nothing new, or unrecognised. Out: the lists, with every name as the source
 * writes it; resolving names and comparing with the last publication come later and elsewhere.
 *
 * <p>Invariants: a source is a pure function that no input makes throw; it keeps no state, reads no clock and fetches
 * nothing; a page that is not what it should be is {@link dev.leapfrog.ingest.source.Unrecognised}, never an empty or a
 * shorter list.
 */
@NullMarked
package dev.leapfrog.ingest.source;

import org.jspecify.annotations.NullMarked;
