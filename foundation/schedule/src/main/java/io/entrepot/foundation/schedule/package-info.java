/** Scheduled work that one replica of a service at a time does. */
@NullMarked
package io.entrepot.foundation.schedule;

import org.jspecify.annotations.NullMarked;
