/**
 * The price list genai-prices: providers, their models and, for each model, one price or several that hold from a day
 * on or at certain hours.
 *
 * <p>Invariants: what the list says under a condition that is not known here is no price, and its model is skipped and
 * counted; a rule by which names are matched is taken for another name of the model only when it matches one name
 * alone.
 */
@NullMarked
package dev.leapfrog.ingest.source.site.genai;

import org.jspecify.annotations.NullMarked;
