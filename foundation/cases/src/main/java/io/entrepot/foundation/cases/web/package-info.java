/** The HTTP edge of exception cases, mounted where the service says. */
@NullMarked
package io.entrepot.foundation.cases.web;

import org.jspecify.annotations.NullMarked;
