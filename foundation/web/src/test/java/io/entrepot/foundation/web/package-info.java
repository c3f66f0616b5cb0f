/** Tests of the HTTP edge. */
@NullMarked
package io.entrepot.foundation.web;

import org.jspecify.annotations.NullMarked;
