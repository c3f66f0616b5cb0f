/** Requests for scopes that nobody gets without asking. */
@NullMarked
package io.entrepot.developer.access;

import org.jspecify.annotations.NullMarked;
