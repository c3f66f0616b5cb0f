/** Receives the warehouse system's webhooks once each and keeps them registered. */
@NullMarked
package io.entrepot.wmsshiphero.hook;

import org.jspecify.annotations.NullMarked;
