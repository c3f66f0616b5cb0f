/** What happens to every request on its way to a service, and to the answer on its way back. */
@NullMarked
package io.entrepot.gateway.passage;

import org.jspecify.annotations.NullMarked;
