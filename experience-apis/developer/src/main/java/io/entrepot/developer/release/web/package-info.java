/** Releases of backends over HTTP. */
@NullMarked
package io.entrepot.developer.release.web;

import org.jspecify.annotations.NullMarked;
