/** Versions and their callers over HTTP. */
@NullMarked
package io.entrepot.developer.version.web;

import org.jspecify.annotations.NullMarked;
