/** Calls of backends over HTTP. */
@NullMarked
package io.entrepot.developer.lineage.web;

import org.jspecify.annotations.NullMarked;
