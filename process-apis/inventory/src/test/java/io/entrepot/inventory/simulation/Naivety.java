package io.entrepot.inventory.simulation;

/** What a simpler platform would leave out; each must be found out by the simulation. */
enum Naivety {
    NONE,
    /** Promises stale figures as if they were of this moment. */
    NO_BUFFER,
    /** Forgets what it shipped until the node says so. */
    NO_OVERLAY,
    /** Takes the snapshot that arrives last for the newest. */
    LAST_ARRIVAL_WINS,
    /** Counts a movement as often as it arrives. */
    DUPLICATES_COUNT,
    /** Checks stock without what others have reserved. */
    NO_RESERVATIONS
}
