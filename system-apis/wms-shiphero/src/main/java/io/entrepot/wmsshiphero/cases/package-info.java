/** The kinds of cases that a warehouse on ShipHero can be: what it told and nobody here could understand. */
@NullMarked
package io.entrepot.wmsshiphero.cases;

import org.jspecify.annotations.NullMarked;
