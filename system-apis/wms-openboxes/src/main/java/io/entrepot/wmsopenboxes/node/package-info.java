/** Knows which nodes this service serves and which location each of them is. */
@NullMarked
package io.entrepot.wmsopenboxes.node;

import org.jspecify.annotations.NullMarked;
