package kz.mamandar.ws.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.client.Inquiry;
import kz.mamandar.specialist.SpecialistService;
import kz.mamandar.specialist.SpecialistView;
import kz.mamandar.ws.specialist.contract.GetSpecialist;
import kz.mamandar.ws.specialist.contract.GetSpecialistResponse;
import kz.mamandar.ws.specialist.contract.ResultCode;

/** An entry of the register by its number or by IIN, as of a day where asked. */
@ApplicationScoped
class GetSpecialistOperation implements Operation<GetSpecialist, GetSpecialistResponse> {

    @Inject
    private SpecialistService specialists;

    @Override
    public ClientOperation right() {
        return ClientOperation.GET_SPECIALIST;
    }

    @Override
    public Class<GetSpecialist> requestType() {
        return GetSpecialist.class;
    }

    @Override
    public GetSpecialistResponse newResponse() {
        return new GetSpecialistResponse();
    }

    @Override
    public ResultCode answer(GetSpecialist request, GetSpecialistResponse response, Inquiry inquiry) {
        Optional<SpecialistView> found = find(request, inquiry);
        found.map(view -> SpecialistMapping.of(view, inquiry.scope())).ifPresent(response::setSpecialist);
        return found.isPresent() ? ResultCode.OK : ResultCode.NOT_FOUND;
    }

    private Optional<SpecialistView> find(GetSpecialist request, Inquiry inquiry) {
        Optional<LocalDate> asOf = XmlDates.day(request.getAsOf());
        return request.getIin() != null
                ? specialists.findByIin(request.getIin(), asOf, inquiry)
                : specialists.findByRegistryNumber(request.getRegistryNumber(), asOf, inquiry);
    }

    @Override
    public boolean missed(GetSpecialist request, GetSpecialistResponse response) {
        return request.getIin() != null && response.getSpecialist() == null;
    }
}
