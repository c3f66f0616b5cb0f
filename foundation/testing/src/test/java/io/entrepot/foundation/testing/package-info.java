/** Shows that each rule refuses what it should refuse, and nothing else. */
@NullMarked
package io.entrepot.foundation.testing;

import org.jspecify.annotations.NullMarked;
