/** Answers which nodes this service serves and what its backend can do. */
@NullMarked
package io.entrepot.wmsopenboxes.node.web;

import org.jspecify.annotations.NullMarked;
