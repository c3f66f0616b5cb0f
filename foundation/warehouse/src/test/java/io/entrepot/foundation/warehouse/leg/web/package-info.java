/** Tests of what a request may ask. */
@NullMarked
package io.entrepot.foundation.warehouse.leg.web;

import org.jspecify.annotations.NullMarked;
