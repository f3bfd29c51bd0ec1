// The tables of the store: schema.sql, built into the program.
#ifndef COUNTERCHECK_PIPELINE_STORE_SCHEMA_H_
#define COUNTERCHECK_PIPELINE_STORE_SCHEMA_H_

namespace countercheck {

// The version of the tables that this program reads and writes; PRAGMA user_version of a store.
inline constexpr int kSchemaVersion = 4;
// What marks a file as a store ("CTCK"); PRAGMA application_id.
inline constexpr int kApplicationId = 0x4354434B;

const char* SchemaSql();

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_SCHEMA_H_
