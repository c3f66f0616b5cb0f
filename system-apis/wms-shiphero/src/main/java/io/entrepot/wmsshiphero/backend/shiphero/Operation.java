package io.entrepot.wmsshiphero.backend.shiphero;

import io.entrepot.wmsshiphero.backend.shiphero.Credits.Share;

/**
 * A query or mutation with one root field.
 *
 * @param field the root field
 * @param text the whole document
 * @param cost the most credits that it can take
 */
record Operation<T>(String field, String text, Class<T> resultType, int cost, Share share) {}
