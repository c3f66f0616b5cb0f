/** Holds requests against the published contract of their operation, before anything behind is asked. */
@NullMarked
package io.entrepot.gateway.validation;

import org.jspecify.annotations.NullMarked;
