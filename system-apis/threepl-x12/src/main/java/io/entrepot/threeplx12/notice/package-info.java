/** Announces goods that are on their way: a 943 goes out for each delivery, a 944 tells what was received. */
@NullMarked
package io.entrepot.threeplx12.notice;

import org.jspecify.annotations.NullMarked;
