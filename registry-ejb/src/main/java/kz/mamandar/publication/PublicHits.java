package kz.mamandar.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.publication.PublicQuery.Sql;
import kz.mamandar.specialist.SpecialistView;
import kz.mamandar.specialist.SpecialistViews;

/** Reads one page of hits, by the cheapest of the ways that lead to it (ADR 24). */
@ApplicationScoped
class PublicHits {

    private static final int SURNAMES_AT_ONCE = 30;

    private Jdbc jdbc;
    private SpecialistViews views;

    protected PublicHits() {}

    @Inject
    PublicHits(Jdbc jdbc, SpecialistViews views) {
        this.jdbc = jdbc;
        this.views = views;
    }

    /** An entry and its place in the order of the hits. */
    record Hit(SpecialistView view, PageCursor cursor) {}

    List<Hit> find(PublicQuery query, Optional<PageCursor> after, int wanted) {
        List<Hit> hits = new ArrayList<>();
        query.surnames().ifPresent(surnames -> hits.addAll(bySurname(surnames, after, wanted)));
        if (hits.size() < wanted) {
            hits.addAll(others(query, after, wanted - hits.size()));
        }
        return hits;
    }

    private List<Hit> bySurname(SurnameQuery query, Optional<PageCursor> after, int wanted) {
        int first = after.map(PageCursor::rank).orElse(SurnameQuery.EXACT);
        List<Hit> hits = new ArrayList<>();
        if (first > SurnameQuery.LOOSE) {
            return hits;
        }
        Sql sql = query.surnames(after);
        List<Surname> surnames = jdbc.listPlanned(
                sql.text(), sql.parameters(), row -> new Surname(row.getString("surname"), row.getBoolean("ahead")));
        for (int rank = first; rank <= SurnameQuery.LOOSE; rank++) {
            int current = rank;
            Optional<PageCursor> place = after.filter(cursor -> cursor.rank() == current);
            List<String> ahead = surnames.stream()
                    .filter(surname -> place.isEmpty() || surname.ahead)
                    .map(Surname::name)
                    .filter(name -> query.rankOf(name) == current)
                    .toList();
            for (int i = 0; i < ahead.size() && hits.size() < wanted; i += SURNAMES_AT_ONCE) {
                List<String> some = ahead.subList(i, Math.min(i + SURNAMES_AT_ONCE, ahead.size()));
                hits.addAll(read(query.names(some, rank, place, wanted - hits.size())));
            }
        }
        return hits;
    }

    private record Surname(String name, boolean ahead) {}

    private List<Hit> others(PublicQuery query, Optional<PageCursor> after, int wanted) {
        List<Hit> walked = query.walk(after, wanted).map(this::read).orElse(List.of());
        return walked.size() == wanted ? walked : read(query.page(after, wanted));
    }

    private List<Hit> read(Sql sql) {
        return jdbc.listPlanned(
                sql.text(),
                sql.parameters(),
                row -> new Hit(
                        views.of(row),
                        new PageCursor(row.getInt("rank"), row.getString("sort_text"), row.getLong("specialist_id"))));
    }
}
