/** Access requests over HTTP. */
@NullMarked
package io.entrepot.developer.access.web;

import org.jspecify.annotations.NullMarked;
