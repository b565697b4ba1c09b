package kz.mamandar.publication;

/** The last row's place in the order: its rank, the text of its sort key and its id. */
record PageCursor(int rank, String key, long id) {

    String place() {
        return rank + ":" + id + ":" + key;
    }

    /** Reads what {@link #place()} wrote. */
    static PageCursor at(String place) {
        String[] parts = place.split(":", 3);
        return new PageCursor(Integer.parseInt(parts[0]), parts[2], Long.parseLong(parts[1]));
    }
}
