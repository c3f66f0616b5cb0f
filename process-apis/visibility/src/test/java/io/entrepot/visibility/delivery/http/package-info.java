/** Calls to receivers on this machine. */
@NullMarked
package io.entrepot.visibility.delivery.http;

import org.jspecify.annotations.NullMarked;
