/** X12 as plain text and values: segments, envelopes, what is wrong with them, and what is answered. */
@NullMarked
package io.entrepot.threeplx12.document;

import org.jspecify.annotations.NullMarked;
