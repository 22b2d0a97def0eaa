/**
 * OpenRouter's page of rankings as a third party kept it.
 *
 * <p>Invariants: the page's lists are distinguished by what they hold, as the copy names them wrongly on some days; a
 * list that is not one of tokens gives no token.
 */
@NullMarked
package dev.leapfrog.ingest.source.site.openrouter;

import org.jspecify.annotations.NullMarked;
