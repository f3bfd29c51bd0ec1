// Files that describe the API, built in.
#ifndef COUNTERCHECK_APP_SERVE_API_DESCRIPTIONS_H_
#define COUNTERCHECK_APP_SERVE_API_DESCRIPTIONS_H_

namespace countercheck {

const char* OpenApiJson();     // app/serve/openapi.json
const char* WireSchemaJson();  // reports/schema.json

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_API_DESCRIPTIONS_H_
