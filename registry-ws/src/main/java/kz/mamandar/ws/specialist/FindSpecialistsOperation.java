package kz.mamandar.ws.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.client.Inquiry;
import kz.mamandar.specialist.SpecialistService;
import kz.mamandar.specialist.SpecialistService.FoundPage;
import kz.mamandar.specialist.SpecialistService.SearchCriteria;
import kz.mamandar.ws.specialist.contract.FindSpecialists;
import kz.mamandar.ws.specialist.contract.FindSpecialistsResponse;
import kz.mamandar.ws.specialist.contract.ResultCode;

/** Entries of the register by parts of names and by codes, page by page. */
@ApplicationScoped
class FindSpecialistsOperation implements Operation<FindSpecialists, FindSpecialistsResponse> {

    private static final int DEFAULT_LIMIT = 20;

    @Inject
    private SpecialistService specialists;

    @Override
    public ClientOperation right() {
        return ClientOperation.FIND_SPECIALISTS;
    }

    @Override
    public Class<FindSpecialists> requestType() {
        return FindSpecialists.class;
    }

    @Override
    public FindSpecialistsResponse newResponse() {
        return new FindSpecialistsResponse();
    }

    @Override
    public ResultCode answer(FindSpecialists request, FindSpecialistsResponse response, Inquiry inquiry) {
        FoundPage page = specialists.search(criteria(request), inquiry);
        page.items().stream()
                .map(view -> SpecialistMapping.of(view, inquiry.scope()))
                .forEach(response.getSpecialist()::add);
        page.next().ifPresent(response::setNextPageToken);
        return page.items().isEmpty() ? ResultCode.NOT_FOUND : ResultCode.OK;
    }

    private static SearchCriteria criteria(FindSpecialists request) {
        return new SearchCriteria(
                Optional.ofNullable(request.getSurname()),
                Optional.ofNullable(request.getName()),
                Optional.ofNullable(request.getPatronymic()),
                Optional.ofNullable(request.getBin()),
                Optional.ofNullable(request.getRegion()),
                Optional.ofNullable(request.getProfession()),
                Optional.ofNullable(request.getCategory()),
                Optional.ofNullable(request.getPageToken()),
                Optional.ofNullable(request.getLimit()).orElse(DEFAULT_LIMIT));
    }
}
