/** The HTTP edge of code maps, mounted where the service says. */
@NullMarked
package io.entrepot.foundation.codemaps.web;

import org.jspecify.annotations.NullMarked;
