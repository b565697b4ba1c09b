# Calls one operation with zeep. Standard input: {"wsdl", "address", "user", "password", "digest", "operation", "arguments"};
# standard output: {"result": ...} or {"fault": {"code", "text", "detail"}}.
import json
import sys

import zeep
import zeep.helpers
from lxml import etree
from zeep.wsse.username import UsernameToken

call = json.load(sys.stdin)
token = UsernameToken(call["user"], call["password"], use_digest=call["digest"])
client = zeep.Client(call["wsdl"], wsse=token)
binding = next(port.binding.name for service in client.wsdl.services.values() for port in service.ports.values()
               if port.name == call["port"])
service = client.create_service(binding, call["address"])
try:
    answer = getattr(service, call["operation"])(**call["arguments"])
    print(json.dumps({"result": zeep.helpers.serialize_object(answer, dict)}, default=str))
except zeep.exceptions.Fault as fault:
    detail = etree.tostring(fault.detail, encoding="unicode") if fault.detail is not None else ""
    print(json.dumps({"fault": {"code": str(fault.code), "text": fault.message, "detail": detail}}))
except zeep.exceptions.ValidationError as refused:
    print(json.dumps({"fault": {"code": "REFUSED_BY_CLIENT", "text": str(refused), "detail": ""}}))
