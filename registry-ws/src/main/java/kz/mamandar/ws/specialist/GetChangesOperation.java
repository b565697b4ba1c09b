package kz.mamandar.ws.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.client.ClientScope;
import kz.mamandar.client.Inquiry;
import kz.mamandar.publication.ChangeFeedService;
import kz.mamandar.publication.ChangeFeedService.ChangePage;
import kz.mamandar.ws.specialist.contract.Change;
import kz.mamandar.ws.specialist.contract.ChangeType;
import kz.mamandar.ws.specialist.contract.GetChanges;
import kz.mamandar.ws.specialist.contract.GetChangesResponse;
import kz.mamandar.ws.specialist.contract.ResultCode;

/** Changes of the public registry after a cursor. */
@ApplicationScoped
class GetChangesOperation implements Operation<GetChanges, GetChangesResponse> {

    private static final int DEFAULT_LIMIT = 100;

    @Inject
    private ChangeFeedService feed;

    @Override
    public ClientOperation right() {
        return ClientOperation.GET_CHANGES;
    }

    @Override
    public Class<GetChanges> requestType() {
        return GetChanges.class;
    }

    @Override
    public GetChangesResponse newResponse() {
        return new GetChangesResponse();
    }

    @Override
    public ResultCode answer(GetChanges request, GetChangesResponse response, Inquiry inquiry) {
        int limit = Optional.ofNullable(request.getLimit()).orElse(DEFAULT_LIMIT);
        ChangePage page = feed.read(Optional.ofNullable(request.getCursor()), limit, inquiry);
        page.items().stream().map(change -> change(change, inquiry.scope())).forEach(response.getChange()::add);
        response.setNextCursor(page.next());
        response.setHasMore(page.more());
        return ResultCode.OK;
    }

    private static Change change(ChangeFeedService.Change from, ClientScope scope) {
        Change change = new Change();
        change.setCursor(from.cursor());
        change.setType(from.tombstone() ? ChangeType.WITHDRAWN : ChangeType.PUBLISHED);
        change.setRegistryNumber(from.registryNumber());
        change.setVersion(from.version());
        change.setChangedAt(XmlDates.of(from.changedAt()));
        from.snapshot().map(view -> SpecialistMapping.of(view, scope)).ifPresent(change::setSpecialist);
        return change;
    }
}
